import { walkThroughPages } from '../harness/walk-through-pages';

walkThroughPages('en');
