import { testLessons } from './testing/testLessons';

testLessons([1]);
