-- A glider on a small torus: life.lua [GENERATIONS]
local width, height = 16, 8

local function neighbours(world, x, y)
	local count = 0
	for dy = -1, 1 do
		for dx = -1, 1 do
			if dx ~= 0 or dy ~= 0 then
				count = count + world[(y + dy) % height][(x + dx) % width]
			end
		end
	end
	return count
end

local function grid(cell)
	local world = {}
	for y = 0, height - 1 do
		world[y] = {}
		for x = 0, width - 1 do
			world[y][x] = cell(x, y)
		end
	end
	return world
end

local function step(world)
	return grid(function(x, y)
		local count = neighbours(world, x, y)
		return (count == 3 or count == 2 and world[y][x] == 1) and 1 or 0
	end)
end

local function show(world)
	for y = 0, height - 1 do
		local line = table.concat(world[y], "", 0, width - 1)
		print((line:gsub("0", "."):gsub("1", "#")))
	end
end

local glider = { ["1,0"] = 1, ["2,1"] = 1, ["0,2"] = 1, ["1,2"] = 1, ["2,2"] = 1 }
local world = grid(function(x, y) return glider[x .. "," .. y] or 0 end)
for _ = 1, tonumber(arg[1] or 20) do
	world = step(world)
end
show(world)
