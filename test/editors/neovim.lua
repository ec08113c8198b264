-- Works with Remodbc.ini, which is open, and its copy, and writes down what is seen.

local function wait_for(what, condition)
  if vim.wait(30000, condition, 10) then return end
  io.stderr:write('error: waited in vain for ' .. what .. '\n')
  vim.cmd('cquit 1')
end

local function diagnostics()
  wait_for('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
  local found = vim.tbl_map(function(diagnostic)
    local line = vim.api.nvim_buf_get_lines(0, diagnostic.lnum, diagnostic.lnum + 1, true)[1]
    return { message = diagnostic.message, text = line:sub(diagnostic.col + 1, diagnostic.end_col), at = { diagnostic.lnum, diagnostic.col } }
  end, vim.diagnostic.get(0))
  table.sort(found, function(a, b)
    if a.at[1] ~= b.at[1] then return a.at[1] < b.at[1] end
    return a.at[2] < b.at[2]
  end)
  return found
end

local function float()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then return window end
  end
end

local report = { languages = vim.empty_dict(), encoding = vim.bo.fileencoding, diagnostics = diagnostics() }

-- The first quick fix for the second PackInterval.
vim.api.nvim_win_set_cursor(0, { 4, 0 })
vim.ui.select = function(items, options, choose)
  report.quickFixes = vim.tbl_map(options.format_item, items)
  choose(items[1], 1)
end
local context = { only = { 'quickfix' } }
vim.lsp.buf.code_action(vim.fn.has('nvim-0.8') == 1 and { context = context } or context)
wait_for('a quick fix', function() return vim.api.nvim_buf_line_count(0) == 6 end)
vim.cmd('write')

-- On the value of PackTime, which is a moment now.
vim.api.nvim_win_set_cursor(0, { 5, 12 })
vim.lsp.buf.hover()
wait_for('a hover', function() return float() ~= nil end)
report.hover = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(float()), 0, -1, true), '\n')
vim.api.nvim_win_close(float(), true)

vim.cmd('edit REMODBC-Copy.INI')
report.copyDiagnostics = diagnostics()
vim.cmd('write')

vim.cmd('edit Remodbc16.ini')
diagnostics()
vim.cmd('write')

for name in vim.gsplit(vim.env.NAMES, '\n') do
  vim.cmd('edit ' .. name)
  report.languages[name] = vim.bo.filetype
end

local file = assert(io.open(vim.env.REPORT, 'w'))
file:write(vim.json.encode(report))
file:close()
vim.cmd('qall!')
