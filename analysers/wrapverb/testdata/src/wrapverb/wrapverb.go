package wrapverb

import (
	"errors"
	"fmt"
	"os"
)

var errInvalid = errors.New("invalid")

type parseError struct{ line int }

func (e *parseError) Error() string { return "line" }

type level int

func open(name string) error {
	_, err := os.Open(name)
	if err != nil {
		return fmt.Errorf("open the export: %v", err) // want "`%v` writes the text of `err` into the new error"
	}
	return nil
}

func others(err error, e *parseError, name string) []error {
	return []error{
		fmt.Errorf("read %s: %s", name, err),              // want "`%s` writes the text of `err`"
		fmt.Errorf("read %*d: %+v", 3, 4, err),            // want "`%v` writes the text of `err`"
		fmt.Errorf("read: %s", err.Error()),               // want "`%s` writes the text of `err`"
		fmt.Errorf("parse: %v", e),                        // want "`%v` writes the text of `e`"
		fmt.Errorf("%v: %s", errInvalid, name),            // want "`%v` writes the text of `errInvalid`"
		fmt.Errorf("a: %v; b: %v", err, err),              // want "`%v` writes the text of `err`"
		errors.New("read: " + err.Error()),                // want "`errors.New` takes the text of `err`"
		errors.New(fmt.Sprintf("read %s: %v", name, err)), // want "`errors.New` takes the text of `err`"
	}
}

// What a reviewer would leave alone.
func fine(err error, name string, l level, args []any) []error {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	return []error{
		fmt.Errorf("read %s: %w", name, err),
		fmt.Errorf("%w: %v", errInvalid, err), // the caller is to see one of them
		fmt.Errorf("100%% of %v is %s", name, name),
		fmt.Errorf("%d of %T", l, err), // its type, for a log
		fmt.Errorf("%[1]v: %[1]v", err),
		fmt.Errorf("read: %v", args...),
		errors.New("read: " + name),
		errors.New(fmt.Sprintf("read %s", name)),
		errors.Join(err, errInvalid),
	}
}

func logs(err error) {
	fmt.Printf("failed: %v\n", err)
	fmt.Println(fmt.Sprintf("failed: %v", err))
}
