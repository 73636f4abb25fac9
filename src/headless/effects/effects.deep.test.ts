import { testEffects } from '../testing/testEffects';

testEffects(true);
