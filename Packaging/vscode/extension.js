// Starts `curvesheet lsp` for Markdown, and tells it where the cursor is, so that the preview follows.
'use strict';
const { window, workspace } = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

// So long a cursor rests before the preview follows it, in milliseconds.
const REST = 150;
let client;

function isLesson(document) {
  return document.languageId === 'markdown' && document.uri.scheme === 'file';
}

async function activate(context) {
  const settings = workspace.getConfiguration('curvesheet');
  const hasPreview = settings.get('preview');
  const server = { command: settings.get('program'), args: ['lsp', ...(hasPreview ? ['--serve'] : [])] };
  client = new LanguageClient('curvesheet', 'Curvesheet', server, {
    documentSelector: [{ scheme: 'file', language: 'markdown' }],
    // Lessons use other lessons, and show pictures, from their folder.
    synchronize: { fileEvents: workspace.createFileSystemWatcher('**/*.{md,svg,png,jpg,jpeg,gif,webp}') },
  });
  await client.start();
  if (!hasPreview) return;
  let rest;
  context.subscriptions.push(
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (!isLesson(textEditor.document)) return;
      clearTimeout(rest);
      rest = setTimeout(() => {
        const { line, character } = selections[0].active;
        client.sendNotification('curvesheet/showBlock', {
          textDocument: { uri: client.code2ProtocolConverter.asUri(textEditor.document.uri) },
          position: { line, character },
        });
      }, REST);
    })
  );
}

function deactivate() {
  return client?.stop();
}

module.exports = { activate, deactivate };
