/** The text that lies in every archive for whoever opens it without Lectern. */
export const readme = `This archive holds everything that Lectern knows of its learner, in open formats.
Lectern takes it in again under Settings. Nothing in it needs Lectern to be read.

manifest.json
    What this archive is: when it was made ("madeAt"), by which device, how much it holds, and every file under
    data/ with its length in bytes and its SHA-256. Paths in it are relative to data/.

data/settings.json, data/plans.json, data/device.json
    JSON documents: { "format", "schema", "checksum", "data" }. What you are looking for is in "data".
    "checksum" is the first 32 hexadecimal digits of the SHA-256 of "data" as JSON without spaces.
    plans.json holds the study plans, settings.json the settings, device.json the name this device goes by.

data/journal/YYYY-MM.jsonl
    What was done on the device that made this archive, one file a month (UTC): every answer, attempt and finished
    study session. A file may have parts: 2026-11.jsonl, then 2026-11.1.jsonl, and so on.

data/others/<device>/YYYY-MM.jsonl
    The same from the learner's other devices.

How to read a journal
    Every line is one JSON object, in UTF-8:
      v       form of the line, 1
      id      names the event; the same id in two files is the same event, count it once
      seq     position in the journal of its device, from 1
      at      when it happened, ISO 8601, UTC
      order   the instant to put events in order by; "at" where it is missing
      zone    the time zone of the device at that moment
      device  where it happened
      kind    what happened: attempt-started, question-answered, attempt-finished, session-ticked and others
      crc     the first 16 hexadecimal digits of the SHA-256 of the line as it was before ,"crc":"..." was put in
              front of its last brace
    All other fields belong to the kind. Nothing is ever changed in a journal: what was taken back was taken back
    by a later event. A line whose crc does not fit is damaged; the others are not touched by that.

    With jq, for example, the questions answered most often:
      jq -r 'select(.kind == "question-answered") | .question' data/journal/*.jsonl | sort | uniq -c | sort -rn
`
