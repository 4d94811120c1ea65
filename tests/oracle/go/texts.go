// Texts: regular expressions, templates, JSON, numbers, in full.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"text/template"
)

type person struct {
	Name string            `json:"name"`
	Age  int               `json:"age,omitempty"`
	More map[string]string `json:"more"`
}

func main() {
	var read []person
	err := json.Unmarshal([]byte(`[{"name":"a","age":3,"more":{"x":"y","b":"c"}},{"name":"\u00fc"}]`), &read)
	again, _ := json.Marshal(read)
	fmt.Println(err, string(again))
	err = json.Unmarshal([]byte(`{"name": 1}`), &read)
	fmt.Println(err)
	found := regexp.MustCompile(`(\w+)@(\w+)\.org`).FindAllStringSubmatch("a@b.org, c@d.org", -1)
	fmt.Println(found)
	page := template.Must(template.New("page").Parse("{{range .}}<{{.Name | printf \"%-3s\"}}>{{end}}\n"))
	fmt.Println(page.Execute(os.Stdout, []person{{Name: "a"}, {Name: "bcde"}}))
	fields := strings.Fields(" the quick  brown fox ")
	sort.Sort(sort.Reverse(sort.StringSlice(fields)))
	fmt.Println(strings.Join(fields, ","), strings.ToUpper("straße"))
	for _, text := range []string{"0x1p-2", "1e400", "12a"} {
		number, err := strconv.ParseFloat(text, 64)
		fmt.Println(number, err)
	}
}
