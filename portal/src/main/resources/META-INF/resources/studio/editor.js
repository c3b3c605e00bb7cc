// Texts of rules and of test cases, for experts: colours, completion, and faults under the signs that are wrong.
(() => {
  CodeMirror.defineSimpleMode('talent-rules', {
    start: [
      { regex: /\/\/.*/, token: 'comment' },
      { regex: /"[^"\n]*"?/, token: 'string' },
      { regex: /@id\b/, token: 'meta' },
      { regex: /\b(rule|when|then|end|in|not|true|false)\b/, token: 'keyword' },
      { regex: /\$[a-z]\w*/, token: 'variable-2' },
      { regex: /-?\d+(\.\d+)?/, token: 'number' },
      { regex: /\b[A-Z]\w*(\.[A-Z_]+)?/, token: 'type' },
      { regex: /[a-z]\w*/ },
      { regex: /[=!<>]=?|&&|\|\|/, token: 'operator' },
    ],
    meta: { lineComment: '//' },
  });
  CodeMirror.defineSimpleMode('talent-cases', {
    start: [
      { regex: /\/\/.*/, token: 'comment', sol: true },
      { regex: /case\b/, token: 'keyword', sol: true },
      { regex: /"[^"\n]*"?/, token: 'string' },
      { regex: /(events|results|merits|expect)\b/, token: 'type', sol: true },
      { regex: /\|/, token: 'bracket' },
      { regex: /-?\d+([.,]\d+)?/, token: 'number' },
    ],
  });

  const PAUSE = 500;

  class Editor {
    constructor(host, options) {
      this.host = host;
      this.marks = [];
      this.hints = [];
      this.silent = false;
      this.editor = CodeMirror(host, {
        mode: options.mode,
        value: options.value,
        readOnly: options.readOnly,
        lineNumbers: true,
        lineWrapping: options.wrap,
        matchBrackets: true,
        inputStyle: 'contenteditable',
        screenReaderLabel: options.label,
        viewportMargin: 50,
        gutters: ['faults', 'CodeMirror-linenumbers'],
        // the Tab key leads on, so that nobody is caught in the text
        extraKeys: { Tab: false, 'Shift-Tab': false, 'Ctrl-Space': () => this.complete() },
      });
      this.editor.on('change', () => {
        if (!this.silent) {
          clearTimeout(this.pause);
          this.pause = setTimeout(() => this.tell(), PAUSE);
        }
      });
      this.editor.on('blur', () => this.pause && this.tell());
    }

    tell() {
      clearTimeout(this.pause);
      this.pause = null;
      this.host.$server.changed(this.editor.getValue());
    }

    value(text) {
      if (text !== this.editor.getValue()) {
        this.silent = true;
        this.editor.setValue(text);
        this.silent = false;
      }
    }

    words(hints) {
      this.hints = hints;
    }

    complete() {
      const cursor = this.editor.getCursor();
      const before = this.editor.getLine(cursor.line).slice(0, cursor.ch);
      const typed = before.match(/[\p{L}\p{N}_$]*$/u)[0].toLowerCase();
      const list = this.hints.filter(hint => hint.text.toLowerCase().startsWith(typed)
          || hint.displayText.toLowerCase().includes(typed));
      this.editor.showHint({
        completeSingle: false,
        hint: () => ({ list, from: CodeMirror.Pos(cursor.line, cursor.ch - typed.length), to: cursor }),
      });
    }

    /** Each with line, column (from 1), words and whether it is only a doubt. */
    faults(problems) {
      this.marks.forEach(mark => mark.clear());
      this.editor.clearGutter('faults');
      this.marks = problems.filter(problem => problem.line > 0).map(problem => {
        const line = problem.line - 1;
        const text = this.editor.getLine(line) ?? '';
        const from = Math.max(0, problem.column - 1);
        const word = text.slice(from).match(/^("[^"]*"?|[\p{L}\p{N}_$.]+|\S)/u);
        const to = from + (word ? word[0].length : 1);
        const sign = document.createElement('span');
        sign.className = problem.doubt ? 'doubt-sign' : 'fault-sign';
        sign.textContent = problem.doubt ? '?' : '!';
        sign.title = problem.words;
        this.editor.setGutterMarker(line, 'faults', sign);
        return this.editor.markText(
            CodeMirror.Pos(line, from),
            CodeMirror.Pos(line, Math.max(to, from + 1)),
            { className: problem.doubt ? 'doubt-mark' : 'fault-mark', title: problem.words });
      });
    }

    goTo(line, column) {
      this.editor.focus();
      this.editor.setCursor({ line: line - 1, ch: Math.max(0, column - 1) });
      this.editor.scrollIntoView(null, 120);
    }

    refresh() {
      this.editor.refresh();
    }
  }

  window.talentEditor = (host, options) => host.talentEditor ??= new Editor(host, options);
})();
