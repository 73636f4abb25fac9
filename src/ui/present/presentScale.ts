/** How much larger a page is that is presented: its smallest type, 14 px, becomes 20. */
export const presentScale = 1.43;
