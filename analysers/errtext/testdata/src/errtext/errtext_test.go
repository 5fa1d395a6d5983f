package errtext

func says(err error) bool { return err.Error() == "order 7: no stock" }
