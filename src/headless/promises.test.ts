import { testPromises } from './testing/testPromises';

testPromises([1]);
