"""Runs or parses Python programs in this process, which loads their library once.

Arguments: the library that must be there for them to be run, and a file with a list of {folder, file, given}. Prints a
JSON list of what each has printed or why it has failed; null where the library is missing and they were only parsed.
"""

import ast
import contextlib
import importlib.util
import io
import json
import os
import runpy
import sys
import traceback

library, list_file = sys.argv[1:]
with open(list_file, encoding="utf-8") as file:
    programs = json.load(file)
runs = importlib.util.find_spec(library) is not None
results = []
for program in programs:
    os.chdir(program["folder"])
    printed = io.StringIO()
    try:
        if runs:
            sys.argv = [program["file"], *program["given"]]
            with contextlib.redirect_stdout(printed):
                runpy.run_path(program["file"], run_name="__main__")
        else:
            with open(program["file"], encoding="utf-8") as file:
                ast.parse(file.read())
    except Exception:
        printed.write(traceback.format_exc())
    results.append(printed.getvalue() if runs else None if printed.getvalue() == "" else printed.getvalue())
print(json.dumps(results))
