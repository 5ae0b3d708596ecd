package report

import _ "embed"

//go:embed brief.schema.json
var briefSchema string

//go:embed translation.schema.json
var translationSchema string

// Schema is the JSON Schema (draft 2020-12) of what the JSON format of briefs prints, as `songngu schema brief` shows it. A line of the
// JSONL format is one of its "$defs/brief".
func Schema() string { return briefSchema }

// SchemaOfTranslations is that of translations. A line of JSONL is one of its "$defs/segment".
func SchemaOfTranslations() string { return translationSchema }
