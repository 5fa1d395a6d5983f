package main

import (
	"errors"
	"slices"
	"testing"
)

func TestADepositStays(t *testing.T) {
	var account Account
	if err := account.Deposit(5000); err != nil {
		t.Errorf("Deposit(5000) on an empty account returns the error %q, want none", err)
	}
	if got := account.Balance(); got != 5000 {
		t.Fatalf("after Deposit(5000) the balance is %d, want 5000. A method with the receiver (a Account) works on a copy: "+
			"one that changes the account needs (a *Account).", got)
	}
	account.Deposit(1)
	if got := account.Balance(); got != 5001 {
		t.Errorf("after Deposit(5000) and Deposit(1) the balance is %d, want 5001", got)
	}
}

func TestAWithdrawalTakesOff(t *testing.T) {
	account := with(100)
	if err := account.Withdraw(30); err != nil || account.Balance() != 70 {
		t.Errorf("100 in the account, Withdraw(30): error %v, balance %d; want no error, 70", err, account.Balance())
	}
	if err := account.Withdraw(1); err != nil || account.Balance() != 69 {
		t.Errorf("70 in the account, Withdraw(1): error %v, balance %d; want no error, 69", err, account.Balance())
	}
	if err := account.Withdraw(69); err != nil || account.Balance() != 0 {
		t.Errorf("69 in the account, Withdraw(69): error %v, balance %d; want no error, 0. All of it may be taken.", err, account.Balance())
	}
}

func TestNobodyWithdrawsMoreThanThereIs(t *testing.T) {
	account := with(100)
	err := account.Withdraw(101)
	if !errors.Is(err, ErrFunds) {
		t.Errorf("100 in the account, Withdraw(101) returns %v, want ErrFunds", err)
	}
	unchanged(t, "a withdrawal that failed", account, 100)
}

func TestAnAmountIsPositive(t *testing.T) {
	for _, cents := range []int64{0, -1, -5000} {
		account := with(100)
		if err := account.Deposit(cents); !errors.Is(err, ErrAmount) {
			t.Errorf("Deposit(%d) returns %v, want ErrAmount: a negative deposit is a withdrawal that nobody checks.", cents, err)
		}
		unchanged(t, "a deposit that failed", account, 100)

		account = with(100)
		if err := account.Withdraw(cents); !errors.Is(err, ErrAmount) {
			t.Errorf("Withdraw(%d) returns %v, want ErrAmount: a negative withdrawal makes money.", cents, err)
		}
		unchanged(t, "a withdrawal that failed", account, 100)
	}
}

func TestTheHistoryHasEveryChange(t *testing.T) {
	var account Account
	account.Deposit(100)
	account.Withdraw(30)
	account.Deposit(5)
	account.Withdraw(1000)
	if got, want := account.History(), []int64{100, -30, 5}; !slices.Equal(got, want) {
		t.Errorf("deposits of 100 and 5, a withdrawal of 30, and one of 1000 that failed: the history is %v, want %v", got, want)
	}
}

func TestTheHistoryIsACopy(t *testing.T) {
	account := with(100)
	if history := account.History(); len(history) > 0 {
		history[0] = 999
	}
	if got := account.History(); !slices.Equal(got, []int64{100}) {
		t.Errorf("a caller wrote into the slice it got from History, and the account's own history is %v now, want [100]. "+
			"Lowercase fields keep other packages out; a slice that is handed out lets them in.", got)
	}
}

func TestATransferMovesMoney(t *testing.T) {
	from, to := with(100), with(10)
	if err := Transfer(from, to, 60); err != nil {
		t.Errorf("Transfer of 60 from an account with 100 returns %q, want no error", err)
	}
	if from.Balance() != 40 || to.Balance() != 70 {
		t.Errorf("Transfer of 60 between accounts with 100 and 10: they have %d and %d, want 40 and 70", from.Balance(), to.Balance())
	}
}

func TestAFailedTransferMovesNothing(t *testing.T) {
	for _, c := range []struct {
		cents int64
		want  error
	}{{101, ErrFunds}, {0, ErrAmount}, {-60, ErrAmount}} {
		from, to := with(100), with(10)
		if err := Transfer(from, to, c.cents); !errors.Is(err, c.want) {
			t.Errorf("Transfer of %d from an account with 100 returns %v, want %q", c.cents, err, c.want)
		}
		unchanged(t, "a transfer that failed, the payer", from, 100)
		unchanged(t, "a transfer that failed, the payee", to, 10)
	}
}

func TestTheFeeIsTakenFromEachAccount(t *testing.T) {
	accounts := []Account{*with(500), *with(200), *with(80), {}, *with(1)}
	ChargeFee(accounts, 200)
	for i, want := range []int64{300, 0, 0, 0, 0} {
		if got := accounts[i].Balance(); got != want {
			t.Errorf("accounts with 500, 200, 80, 0 and 1, a fee of 200: account %d has %d, want %d. "+
				"A loop variable is a copy of the element; accounts[i] is the element. Who has less than the fee pays what there is.", i, got, want)
		}
	}
	if got := accounts[2].History(); len(got) == 2 && got[1] != -80 {
		t.Errorf("80 in the account, a fee of 200: the entry is %d, want -80", got[1])
	}
	if got := accounts[3].History(); len(got) != 0 {
		t.Errorf("an empty account was charged: its history is %v, want no entry", got)
	}
}

// with returns an account that has had one deposit.
func with(cents int64) *Account {
	account := &Account{cents: cents}
	account.history = append(account.history, cents)
	return account
}

// unchanged looks whether the account is as with has made it.
func unchanged(t *testing.T, after string, account *Account, cents int64) {
	t.Helper()
	if account.Balance() != cents {
		t.Errorf("after %s: the balance is %d, want %d as before. Check everything first, change then.", after, account.Balance(), cents)
	}
	if got := account.History(); !slices.Equal(got, []int64{cents}) {
		t.Errorf("after %s: the history is %v, want [%d] as before", after, got, cents)
	}
}
