// A table as one types it. The server knows every cell; the browser moves, edits, copies and pastes.
(() => {
  const EDIT_KEYS = ['Enter', 'F2'];

  /** Cells of a spreadsheet's clipboard: tabs and line ends apart, quotes around a cell that holds either, or quotes. */
  const cells = text => {
    const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|[^\t\r\n]*/y;
    const end = /\t|\r?\n|\r/y;
    const rows = [[]];
    for (let at = 0; ; at = end.lastIndex) {
      cell.lastIndex = at;
      const [found, inside] = cell.exec(text);
      rows.at(-1).push(inside !== undefined && /[\t\r\n]|""/.test(inside) ? inside.replaceAll('""', '"') : found);
      end.lastIndex = cell.lastIndex;
      const mark = end.exec(text);
      if (!mark || (mark[0] !== '\t' && end.lastIndex === text.length)) {
        return rows;
      }
      if (mark[0] !== '\t') {
        rows.push([]);
      }
    }
  };

  const forClipboard = cell => /["\t\r\n]/.test(cell) ? '"' + cell.replaceAll('"', '""') + '"' : cell;

  const made = (name, classes, text) => {
    const element = document.createElement(name);
    if (classes) {
      element.className = classes;
    }
    if (text !== undefined) {
      element.textContent = text;
    }
    return element;
  };

  class Sheet {
    constructor(host) {
      this.host = host;
      this.active = { row: 0, place: 0 };
      this.mark = null;
      this.input = null;
      this.state = null;
      host.addEventListener('keydown', event => this.key(event));
      host.addEventListener('mousedown', event => this.pressed(event));
      host.addEventListener('dblclick', event => this.at(event.target) && this.edit());
      host.addEventListener('copy', event => this.copy(event, false));
      host.addEventListener('cut', event => this.copy(event, true));
      host.addEventListener('paste', event => this.paste(event));
    }

    show(state) {
      const typing = this.input && { ...this.active, text: this.input.value };
      const focused = this.host.contains(document.activeElement);
      this.input = null;
      this.state = state;
      const table = made('table', 'sheet');
      table.setAttribute('role', 'grid');
      table.setAttribute('aria-label', state.label);
      table.setAttribute('aria-multiselectable', 'true');
      table.setAttribute('aria-readonly', String(state.readOnly));
      const head = table.createTHead().insertRow();
      const corner = made('th', 'corner', '№');
      corner.scope = 'col';
      head.append(corner);
      state.columns.forEach(column => {
        const title = made('th', '', column.title);
        title.scope = 'col';
        if (column.unit) {
          title.append(made('span', 'soft', column.unit));
        }
        head.append(title);
      });
      const body = table.createTBody();
      state.rows.forEach((row, index) => body.append(this.row(row, index)));
      this.host.replaceChildren(table);
      this.active.row = Math.max(0, Math.min(this.active.row, state.rows.length - 1));
      this.active.place = Math.min(this.active.place, this.last(this.active.row));
      this.select(focused);
      if (typing && state.rows[typing.row]) {
        this.active = { row: typing.row, place: Math.min(typing.place, this.last(typing.row)) };
        this.select(false);
        this.edit(typing.text);
      }
    }

    row(row, index) {
      const line = made('tr');
      line.dataset.row = index;
      const number = made('th', 'corner', String(index + 1));
      number.scope = 'row';
      line.append(number);
      row.cells.forEach((text, place) => {
        const cell = made('td');
        cell.setAttribute('role', 'gridcell');
        cell.tabIndex = -1;
        cell.dataset.place = place;
        const faults = row.faults.filter(fault => fault.place === place || (fault.place < 0 && place === 0));
        const words = made('span', row.text && place === 1 ? 'rule-text' : 'cell', text);
        cell.append(words);
        if (row.text && place === 1) {
          cell.colSpan = this.state.columns.length - 1;
        }
        if (place === 0 && row.comment) {
          cell.append(made('span', 'soft', row.comment));
        }
        faults.forEach(fault => cell.append(made('span', fault.warning ? 'doubt' : 'fault', fault.words)));
        if (faults.some(fault => !fault.warning)) {
          cell.setAttribute('aria-invalid', 'true');
        } else if (faults.length > 0) {
          cell.classList.add('doubtful');
        }
        line.append(cell);
      });
      return line;
    }

    last(row) {
      return (this.state.rows[row]?.cells.length ?? 1) - 1;
    }

    cell(row, place) {
      return this.host.querySelector(`tr[data-row="${row}"] > td[data-place="${place}"]`);
    }

    at(target) {
      const cell = target.closest?.('td[data-place]');
      return cell && { row: Number(cell.parentElement.dataset.row), place: Number(cell.dataset.place) };
    }

    area() {
      const from = this.mark ?? this.active;
      return {
        top: Math.min(from.row, this.active.row),
        bottom: Math.max(from.row, this.active.row),
        left: Math.min(from.place, this.active.place),
        right: Math.max(from.place, this.active.place),
      };
    }

    select(focus) {
      const area = this.area();
      this.host.querySelectorAll('td[data-place]').forEach(cell => {
        const { row, place } = this.at(cell);
        const inside = row >= area.top && row <= area.bottom && place >= area.left && place <= area.right;
        cell.setAttribute('aria-selected', String(inside));
        cell.tabIndex = row === this.active.row && place === this.active.place ? 0 : -1;
      });
      if (focus) {
        this.cell(this.active.row, this.active.place)?.focus();
      }
      if (this.told !== this.active.row) {
        this.told = this.active.row;
        this.host.$server.chosen(this.active.row);
      }
    }

    go(row, place, extend) {
      if (extend) {
        this.mark ??= { ...this.active };
      } else {
        this.mark = null;
      }
      const to = Math.max(0, Math.min(row, this.state.rows.length - 1));
      this.active = { row: to, place: Math.max(0, Math.min(place, this.last(to))) };
      this.select(true);
    }

    /** Leads to a cell from elsewhere. */
    focusCell(row, place) {
      this.go(row, Math.max(0, place), false);
      this.cell(this.active.row, this.active.place)?.scrollIntoView({ block: 'center', inline: 'nearest' });
    }

    pressed(event) {
      const cell = this.at(event.target);
      if (!cell || event.target === this.input) {
        return;
      }
      this.commit();
      event.preventDefault();
      this.go(cell.row, cell.place, event.shiftKey);
    }

    edit(text) {
      const row = this.state.rows[this.active.row];
      const cell = this.cell(this.active.row, this.active.place);
      if (this.state.readOnly || !row || !cell || this.input) {
        return;
      }
      this.mark = null;
      const long = row.text && this.active.place === 1;
      const input = made(long ? 'textarea' : 'input', 'typing');
      const column = this.state.columns[this.active.place];
      input.value = text ?? row.cells[this.active.place];
      input.setAttribute('aria-label', `${column.title}, ${this.active.row + 1}`);
      if (long) {
        input.rows = Math.max(3, input.value.split('\n').length);
      } else if (column.choices.length > 0) {
        const list = made('datalist');
        list.id = 'choices-of-cell';
        column.choices.forEach(choice => list.append(new Option(choice, choice)));
        input.setAttribute('list', list.id);
        cell.append(list);
      }
      cell.querySelector('.cell, .rule-text').replaceWith(input);
      this.input = input;
      this.before = row.cells[this.active.place];
      // at once: what takes the focus, such as a button, must come after what was typed
      input.addEventListener('blur', () => this.input === input && this.commit());
      input.focus();
      if (text === undefined) {
        input.select();
      }
    }

    commit() {
      const input = this.input;
      if (!input) {
        return;
      }
      this.input = null;
      const row = this.state.rows[this.active.row];
      const text = input.value;
      const shown = made('span', row.text && this.active.place === 1 ? 'rule-text' : 'cell', text);
      row.cells[this.active.place] = text;
      input.parentElement?.querySelector('datalist')?.remove();
      input.replaceWith(shown);
      if (text !== this.before) {
        this.host.$server.typed(this.active.row, this.active.place, text);
      }
    }

    cancel() {
      this.input.value = this.before;
      this.commit();
      this.select(true);
    }

    key(event) {
      if (!this.state || this.state.rows.length === 0) {
        return;
      }
      const done = () => event.preventDefault();
      const { row, place } = this.active;
      if (this.input) {
        if (event.key === 'Escape') {
          done();
          event.stopPropagation();
          this.cancel();
        } else if (event.key === 'Enter' && !(this.input.tagName === 'TEXTAREA' && !event.ctrlKey)) {
          done();
          this.commit();
          this.go(row + 1, place, false);
        } else if (event.key === 'Tab' && this.input.tagName !== 'TEXTAREA') {
          done();
          this.commit();
          this.go(row, place + (event.shiftKey ? -1 : 1), false);
        }
        return;
      }
      if (!this.at(event.target)) {
        return;
      }
      const command = event.ctrlKey || event.metaKey;
      const moves = {
        ArrowUp: [row - 1, place],
        ArrowDown: [row + 1, place],
        ArrowLeft: [row, place - 1],
        ArrowRight: [row, place + 1],
        Home: [command ? 0 : row, 0],
        End: [command ? this.state.rows.length - 1 : row, Infinity],
        PageUp: [row - 10, place],
        PageDown: [row + 10, place],
      };
      if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
        done();
        this.move(event.key === 'ArrowUp' ? -1 : 1);
      } else if (moves[event.key]) {
        done();
        this.go(...moves[event.key], event.shiftKey);
      } else if (command && event.key.toLowerCase() === 'a') {
        done();
        this.mark = { row: 0, place: 0 };
        this.active = { row: this.state.rows.length - 1, place: this.last(this.state.rows.length - 1) };
        this.select(true);
      } else if (this.state.readOnly) {
        // only reading is left
      } else if (EDIT_KEYS.includes(event.key) && !command) {
        done();
        this.edit();
      } else if (event.key === 'Enter' && command) {
        done();
        this.add();
      } else if (command && event.key.toLowerCase() === 'd') {
        done();
        this.duplicate();
      } else if (command && (event.key === 'Delete' || event.key === 'Backspace')) {
        done();
        this.remove();
      } else if (event.key === 'Delete' || event.key === 'Backspace') {
        done();
        this.clear();
      } else if (command && event.key.toLowerCase() === 'z' && !event.shiftKey) {
        done();
        this.host.$server.undo();
      } else if (command && (event.key.toLowerCase() === 'y' || event.key.toLowerCase() === 'z')) {
        done();
        this.host.$server.redo();
      } else if (event.key.length === 1 && !command && !event.altKey) {
        done();
        this.edit(event.key);
      }
    }

    add() {
      const row = this.state.rows.length === 0 ? 0 : this.active.row + 1;
      this.active = { row, place: 0 };
      this.mark = null;
      this.host.$server.added(row);
    }

    duplicate() {
      this.host.$server.duplicated(this.active.row);
      this.active.row++;
    }

    remove() {
      this.host.$server.removed(this.active.row);
    }

    move(by) {
      const to = this.active.row + by;
      if (to >= 0 && to < this.state.rows.length) {
        this.host.$server.moved(this.active.row, to);
        this.active.row = to;
        this.mark = null;
      }
    }

    clear() {
      const area = this.area();
      const block = [];
      for (let row = area.top; row <= area.bottom; row++) {
        block.push(Array(area.right - area.left + 1).fill(''));
      }
      this.host.$server.pasted(area.top, area.left, JSON.stringify(block));
    }

    copy(event, cut) {
      if (this.input || !this.at(event.target)) {
        return;
      }
      event.preventDefault();
      const area = this.area();
      const rows = this.state.rows.slice(area.top, area.bottom + 1);
      const text = rows.map(row => row.cells.slice(area.left, area.right + 1).map(forClipboard).join('\t')).join('\n');
      event.clipboardData.setData('text/plain', text);
      if (cut && !this.state.readOnly) {
        this.clear();
      }
    }

    paste(event) {
      if (this.input || this.state?.readOnly) {
        return;
      }
      event.preventDefault();
      const block = cells(event.clipboardData.getData('text/plain'));
      const area = this.area();
      this.host.$server.pasted(area.top, area.left, JSON.stringify(block));
    }
  }

  window.talentSheet = host => host.talentSheet ??= new Sheet(host);
})();
