import { testDiagnoses } from './testing/testDiagnoses';

testDiagnoses((seeds) => seeds.slice(1));
