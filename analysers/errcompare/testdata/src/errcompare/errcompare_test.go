package errcompare

func inTest(err error) bool { return err == ErrNotFound }
