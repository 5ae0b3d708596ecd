package report

import _ "embed"

//go:embed brief.schema.json
var briefSchema string

// Schema is the JSON Schema (draft 2020-12) of what the JSON format prints, as `songngu schema brief` shows it. A line of the
// JSONL format is one of its "$defs/brief".
func Schema() string { return briefSchema }
