import type { Command } from '../keys.js';
import type { Stage } from '../stage.js';
import { drawApparatus, moveApparatus, openApparatus } from './apparatus.js';
import { drawArticle, moveArticle } from './article.js';
import { drawBeside, moveBeside } from './beside.js';
import { drawConcordance, moveConcordance, openConcordance } from './concordance.js';
import { drawContents, moveContents, openContents } from './contents.js';
import { drawConversions, moveConversions, openConversions } from './conversions.js';
import { drawHelp, moveHelp } from './help.js';
import { drawImage } from './image.js';
import { drawList, moveList, openList } from './list.js';
import { drawMetadata, moveMetadata } from './metadata.js';
import { drawResults, moveResults, openResults } from './results.js';
import { drawShared, moveShared, openShared } from './shared.js';
import { drawSideBySide, moveSideBySide, openSideBySide } from './side-by-side.js';
import { drawSource, moveSource } from './source.js';
import type { Drawn, Request, View } from './view.js';

export function moveView(view: View, command: Command, stage: Stage): View {
  switch (view.kind) {
    case 'list':
      return moveList(view, command, stage);
    case 'article':
      return moveArticle(view, command, stage);
    case 'apparatus':
      return moveApparatus(view, command, stage);
    case 'conversions':
      return moveConversions(view, command, stage);
    case 'metadata':
      return moveMetadata(view, command, stage);
    case 'results':
      return moveResults(view, command, stage);
    case 'concordance':
      return moveConcordance(view, command, stage);
    case 'contents':
      return moveContents(view, command, stage);
    case 'source':
      return moveSource(view, command, stage);
    case 'shared':
      return moveShared(view, command, stage);
    case 'beside':
      return moveBeside(view, command, stage);
    case 'side-by-side':
      return moveSideBySide(view, command, stage);
    case 'image':
      return view;
    case 'help':
      return moveHelp(view, command, stage) ?? view;
  }
}

export function openView(view: View, stage: Stage): Request | undefined {
  switch (view.kind) {
    case 'list':
      return openList(view, stage);
    case 'apparatus':
      return openApparatus(view, stage);
    case 'conversions':
      return openConversions(view, stage);
    case 'results':
      return openResults(view);
    case 'concordance':
      return openConcordance(view);
    case 'contents':
      return openContents(view, stage);
    case 'shared':
      return openShared(view, stage);
    case 'side-by-side':
      return openSideBySide(view);
    default:
      return undefined;
  }
}

export function drawView(view: View, stage: Stage): Drawn {
  switch (view.kind) {
    case 'list':
      return drawList(view, stage);
    case 'article':
      return drawArticle(view, stage);
    case 'apparatus':
      return drawApparatus(view, stage);
    case 'conversions':
      return drawConversions(view, stage);
    case 'metadata':
      return drawMetadata(view, stage);
    case 'results':
      return drawResults(view, stage);
    case 'concordance':
      return drawConcordance(view, stage);
    case 'contents':
      return drawContents(view, stage);
    case 'source':
      return drawSource(view, stage);
    case 'shared':
      return drawShared(view, stage);
    case 'beside':
      return drawBeside(view, stage);
    case 'side-by-side':
      return drawSideBySide(view, stage);
    case 'image':
      return drawImage(view, stage);
    case 'help':
      return drawHelp(view, stage);
  }
}
