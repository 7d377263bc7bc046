import { setInterval } from 'node:timers';
import { openEnvironment } from '../../../graph/store/embedded/environment.ts';

/* Reads a store and keeps it open until it is killed, whatever its format. Argument: the folder. */
const [folder = ''] = process.argv.slice(2);
const { facts } = openEnvironment(folder);
facts.get('publication');
console.log('open');
setInterval(() => facts.get('publication'), 50);
