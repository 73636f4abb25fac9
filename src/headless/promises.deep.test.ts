import { testPromises } from './testing/testPromises';

testPromises([2, 3, 4, 5]);
