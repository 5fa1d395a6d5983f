package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
)

func main() {
	files := map[string]string{
		"/example.com/money/@v/list":        "v1.3.0\nv1.4.0\n",
		"/example.com/money/@v/v1.4.0.info": `{"Version":"v1.4.0","Time":"2026-01-05T09:00:00Z"}`,
		"/example.com/money/@v/v1.4.0.mod":  "module example.com/money\n\ngo 1.25\n",
		"/example.com/money/@v/v1.4.0.zip":  "(the files of the module)",
	}
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		text, found := files[r.URL.Path]
		if !found {
			http.Error(w, "not found: "+r.URL.Path, http.StatusNotFound)
			return
		}
		fmt.Fprint(w, text)
	}))
	defer proxy.Close()

	for _, name := range []string{"list", "v1.4.0.info", "v1.4.0.mod", "v1.4.0.zip", "v1.9.0.info"} {
		response, err := http.Get(proxy.URL + "/example.com/money/@v/" + name)
		if err != nil {
			fmt.Println(err)
			return
		}
		text, err := io.ReadAll(response.Body)
		response.Body.Close()
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%s %d\n%s\n", name, response.StatusCode, text)
	}
}
