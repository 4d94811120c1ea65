-- Counts the words of a file and tells the commonest: count.lua FILE [HOW-MANY]
local counts, words = {}, {}
for line in io.lines(arg[1]) do
	for word in line:lower():gmatch("%a+") do
		if not counts[word] then
			words[#words + 1] = word
		end
		counts[word] = (counts[word] or 0) + 1
	end
end
table.sort(words, function(a, b)
	return counts[a] > counts[b] or counts[a] == counts[b] and a < b
end)
for i = 1, math.min(#words, tonumber(arg[2] or 5)) do
	print(string.format("%4d %s", counts[words[i]], words[i]))
end
