// Command fakellm is a server for tests that plays a language model, good or bad. It is no part of songngu.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"songngu/internal/llm/llmtest"
)

func main() {
	ctx, _ := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM) //nolint:forbidigo // main has no context to take
	os.Exit(llmtest.Standalone(ctx, os.Args[1:], os.Stdout, os.Stderr))                 //nolint:forbidigo // this is a main
}
