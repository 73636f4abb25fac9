import { createElement, Fragment } from 'react';
import { createRoot } from 'react-dom/client';

/** The least that a page of React is: what it costs to load is the machine's and React's. */
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id "root".');
const heading = createElement('h1', null, 'A heading');
const button = createElement('button', { type: 'button' }, 'A button');
createRoot(root).render(createElement(Fragment, null, heading, button));
