# What people run while they work. .ci/run is the judge.
TIME ?= 20s

.PHONY: build check test golden bench bench-memory bench-model fuzz

build:
	go build -o songngu ./cmd/songngu

check:
	./.ci/run

test:
	go test ./...

# Rewrites the golden files of every package whose tests know -update. Read the difference before you commit it.
golden:
	@for p in $$(grep -rlE 'flag\.Bool\("update"' --include=*_test.go . | xargs -n1 dirname | sort -u); do go test $$p -update || exit 1; done

bench:
	go test -run '^$$' -bench . -benchmem ./...

# Measures the translation memory on the corpora in DATA; docs/quality.md says what came out.
DATA ?= ../shared/bench/tm
bench-memory:
	go run ./cmd/bench-memory -data $(DATA)

# Measures summarise with a model that takes 50 ms for a reply.
bench-model: build
	go run ./cmd/bench-model

fuzz:
	@grep -rnoE '^func Fuzz[A-Za-z0-9]+' --include=*_test.go . | while IFS=: read -r file line name; do \
	  echo "$$file $${name#func }"; go test $$(dirname $$file) -run '^$$' -fuzz "^$${name#func }$$" -fuzztime $(TIME) || exit 1; done
