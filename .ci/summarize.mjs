/*
 * Adds up what the steps of `.ci/run` left in a folder: `NAME.step` says passed or failed, `NAME.json` is a report of
 * vitest. A step without a report counts as one check. A skipped test counts as failed: here everything must run.
 * The last line is `N passed, N failed`, the exit code 1 when anything failed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const folder = process.argv[2] ?? '.';
let passed = 0;
let failed = 0;

for (const file of readdirSync(folder).filter((name) => name.endsWith('.step'))) {
  const name = file.slice(0, -'.step'.length);
  const succeeded = readFileSync(`${folder}/${file}`, 'utf8').trim() === 'passed';
  const before = failed;
  if (existsSync(`${folder}/${name}.json`))
    addReport(JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')));
  else if (succeeded) passed += 1;
  if (!succeeded && failed === before) {
    failed += 1;
    console.log(`FAILED ${name}`);
  }
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function addReport({ testResults }) {
  for (const { name: file, status, assertionResults } of testResults) {
    const failures = assertionResults.filter(({ status }) => status === 'failed');
    const skipped = assertionResults.filter(({ status }) => status !== 'failed' && status !== 'passed');
    passed += assertionResults.length - failures.length - skipped.length;
    failed += failures.length + skipped.length;
    for (const { fullName } of failures) console.log(`FAILED ${file} ${fullName}`);
    for (const { fullName } of skipped)
      console.log(`SKIPPED, which counts as failed here: ${file} ${fullName}`);
    if (status === 'failed' && failures.length === 0) {
      failed += 1;
      console.log(`FAILED ${file}, which could not be loaded`);
    }
  }
}
