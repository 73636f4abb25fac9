/** Updates of a run whose query sets none. */
export const defaultSteps = 100;

/** The text of `--help`. */
export const usage = `npm run -s headless -- "QUERY" [OPTION]...

Trains what the query of a link describes and prints the run as one JSON object.

  --steps N         updates (the query's steps, ${defaultSteps} where it sets none)
  --every N         updates from one record to the next (as the page measures)
  --history         prints what the steps have computed, too
  --engine NAME     wasm (float32, fast) or reference (float64); wasm unless the query says otherwise
  --csv FILE        learns from a table, with --target COLUMN
  --predict FILE    prints what the trained network answers to the rows of a table without target
  --out FILE        with --predict: writes the answers there too, as CSV if it is named .csv
  --weights FILE    writes the parameters, the batch and the dropout masks of step 0, as JSON
  --model FILE      writes the network where the run ends: FILE.safetensors, FILE.json, or a folder with a
                    layers model for TensorFlow.js
  --start FILE      begins from the weights of such a file or folder, or of a Sequential model of dense
                    layers of TensorFlow.js, instead of drawn ones; QUERY can be left out
  --data FILE       writes the rows of both splits, as CSV
  --code NAME       prints a program that trains the experiment: keras, pytorch or tensorflowjs; it
                    reads the file of --weights, and that of --data where it cannot draw the data
  --notebook        with --code keras or pytorch: prints a notebook
  --save FILE       writes the run where it ends, to be gone on with here or on the page
  --load FILE       goes on with a saved run, in place of QUERY; --steps N then counts from step 0
  --restore-best    with patience: keeps the best network, not the last, where the steps end the run
  --find-lr         finds a learning rate, in --steps updates
  --cross-validate NAME=LIST
                    compares values of lr or l2, in trainings of --steps updates
  --folds N         parts of the training rows for it, 2 to 10 (5)
  --sweep NAME=RANGE
                    given twice: trains every pair of values for --steps updates (300) and says what
                    became of each; RANGE is FROM:TO:STEP, FROM:TO:xFACTOR or a list
  --shard I/N       with --sweep: its I-th share of N alone, as lines of JSON, a cell a line as it is done
  --out FILE        with --sweep: writes such lines there
  --resume          goes on with that file where it was cut off
  --merge FILE...   puts the shares of a sweep together, and tells what is missing; --out FILE writes the map there
  --claim NAME      measures a claim of the page Claims over five seeds and prints what it is; without a
                    query; may be given again
  --claims          the same for all of them

About a table; what is left out is told by the table itself, and said on stderr and under "data":
  --features LIST   the columns to learn from, with commas
  --without LIST    columns that are left out
  --task NAME       classes or regression
  --encoding NAME   utf-8, gb18030, windows-1252 or auto: what the bytes of the file are
  --header NAME     yes, no or auto: the first row names the columns
  --missing VALUE   a value that means missing, such as -9999; may be given again
  --numbers LIST    columns of numbers, in which any other text is missing
  --decimal NAME    point, comma or auto: what 1,234 means where the table leaves it open
  --validation NAME none, drawn or the column that tells train from test; a second --csv FILE
                    holds the rows to validate
`;
