import { testLessons } from './testing/testLessons';

testLessons([2, 3, 4, 5]);
