// Reads cases from the standard input and writes one list of verdicts for each:
// [{"schema": {…}, "instances": ["JSON text", …]}, …] → [[true, false, …], …]
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { text } from "node:stream/consumers";

const cases = JSON.parse(await text(process.stdin));
const judge = new Ajv({ strict: false, multipleOfPrecision: 9 });
addFormats(judge);
const verdicts = cases.map(({ schema, instances }) => {
  const fits = judge.compile(schema);
  return instances.map((instance) => fits(JSON.parse(instance)));
});
process.stdout.write(JSON.stringify(verdicts));
