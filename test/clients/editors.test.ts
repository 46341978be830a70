import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { recipe } from '../helpers/fences.ts';
import { describeWith } from './client.ts';
import { CONFIG, Project } from './project.ts';

// Editors set up as docs/editors.md says: a scripted session opens a file, tells what the editor shows, and repairs it.

const PAGE = 'docs/editors.md';
const TEXT = `# 安装

安装包在在服务器上，请先下载(约需五分钟)。
`;
const FIXED = TEXT.replace('在在', '在').replace('(约需五分钟)', '（约需五分钟）');
const FOUND = ['在在 -> 在：重复的字', '( -> （：中文使用全角括号', ') -> ）：中文使用全角括号'];
/** Where the session writes what it found, a finding a line. */
const REPORT = 'findings.txt';
const FILES = ['a.md', 'a.txt'];

/** A project with a faulty file, the configuration of an editor, and the session that is to be played. */
async function projectWith(files: Readonly<Record<string, string>>): Promise<Project> {
  const project = await Project.make({
    '.textlintrc.json': CONFIG,
    ...Object.fromEntries(FILES.map((file) => [file, TEXT])),
    ...files,
  });
  await symlink(path.join(inject('consumer'), 'node_modules'), path.join(project.folder, 'node_modules'));
  return project;
}

/** What a session reported. */
const reported = async (project: Project): Promise<string[]> => (await project.read(REPORT)).trim().split('\n');

describeWith(['vim', 'ale'], (vim) => {
  const SESSION = `
    function! s:WaitFor(condition)
      for _ in range(300)
        if eval(a:condition) | break | endif
        sleep 100m
      endfor
    endfunction
    call s:WaitFor('!empty(getloclist(0))')
    call writefile(map(getloclist(0), {_, found -> found.lnum . ' ' . found.text}), '${REPORT}')
    let g:fixed = 0
    autocmd User ALEFixPost let g:fixed = 1
    ALEFix
    call s:WaitFor('g:fixed')
    write
    qall!
  `;

  it.each(FILES)('finds and repairs what is in %s', async (file) => {
    const vimrc = `filetype plugin on\n${recipe(PAGE, 'vimrc')}\n`;
    const project = await projectWith({ vimrc, 'session.vim': SESSION });
    const { status } = await project.run(vim, ['-Nu', 'vimrc', '-i', 'NONE', '-n', '-es', '-S', 'session.vim', file], {
      HOME: project.folder,
    });
    expect(status).toBe(0);
    const lines = (await reported(project)).map((line) => line.replace(/zh-quality\/[\w-]+: /, ''));
    expect(lines).toEqual(FOUND.map((text) => `3 ${text}`));
    expect(await project.read(file)).toBe(FIXED);
  });
});

describeWith(['neovim', 'diagnostic-languageserver'], (neovim, server) => {
  /** What the recipe uses of Neovim 0.8, for the 0.7 that Debian has. */
  const OLDER = `
    if not vim.lsp.start then
      vim.lsp.start = function(config) vim.lsp.buf_attach_client(0, vim.lsp.start_client(config)) end
      vim.lsp.buf.format = function(options) vim.lsp.buf.formatting_sync(nil, options.timeout_ms) end
      vim.fs = {
        find = function(name) return { vim.fn.fnamemodify(vim.fn.findfile(name, '.;'), ':p') } end,
        dirname = function(file) return vim.fn.fnamemodify(file, ':h') end,
      }
    end
  `;
  const SESSION = `
    vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 50)
    local lines = {}
    for _, found in ipairs(vim.diagnostic.get(0)) do
      local text = vim.api.nvim_buf_get_text(0, found.lnum, found.col, found.end_lnum, found.end_col, {})
      table.insert(lines, text[1] .. ' | ' .. found.message)
    end
    vim.fn.writefile(lines, '${REPORT}')
    vim.lsp.buf.format({ timeout_ms = 30000 })
    vim.cmd('write')
    vim.cmd('qall!')
  `;

  it.each(FILES)('finds and repairs what is in %s', async (file) => {
    const init = recipe(PAGE, 'init.lua');
    const project = await projectWith({ 'older.lua': OLDER, 'init.lua': init, 'session.lua': SESSION });
    const { status } = await project.run(
      neovim,
      [
        '--headless',
        '-n',
        '-i',
        'NONE',
        '--cmd',
        'luafile older.lua',
        '-u',
        'init.lua',
        file,
        '-c',
        'luafile session.lua',
      ],
      { HOME: project.folder, PATH: `${path.dirname(server)}${path.delimiter}${process.env['PATH']}` },
    );
    expect(status).toBe(0);
    // What is drawn is what was found.
    expect(await reported(project)).toEqual(FOUND.map((text) => `${text.split(' ->')[0]} | ${text}`));
    expect(await project.read(file)).toBe(FIXED);
  });
});

describeWith(['emacs', 'flycheck', 'markdown-mode'], (emacs) => {
  const SESSION = `
    (let ((file (pop command-line-args-left)) (end (+ (float-time) 30)))
      (find-file file)
      (flycheck-buffer)
      (while (and (null flycheck-current-errors) (< (float-time) end))
        (accept-process-output nil 0.1))
      (let ((lines (mapcar (lambda (found)
                             (format "%d:%d %s\\n" (flycheck-error-line found) (flycheck-error-column found)
                                     (flycheck-error-message found)))
                           flycheck-current-errors)))
        (with-temp-file "${REPORT}" (insert (string-join lines))))
      (textlint-fix))
  `;

  it.each(FILES)('finds and repairs what is in %s', async (file) => {
    const init = recipe(PAGE, 'init.el');
    const project = await projectWith({ 'init.el': init, 'session.el': SESSION });
    const { status, stderr } = await project.run(
      emacs,
      ['--batch', '--eval', '(package-initialize)', '-l', 'init.el', '-l', 'session.el', file],
      { HOME: project.folder, LC_ALL: 'C.UTF-8' },
    );
    expect(status, stderr).toBe(0);
    expect(await reported(project)).toEqual(['3:4', '3:15', '3:21'].map((place, i) => `${place} ${FOUND[i]}`));
    expect(await project.read(file)).toBe(FIXED);
  });
});
