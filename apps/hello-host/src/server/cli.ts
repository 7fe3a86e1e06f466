#!/usr/bin/env node
import '@atrium/server-sdk/assert-node';
import { from, variables } from './env.js';

const [{ runCli }, { features, title }] = await Promise.all([import('@atrium/server-sdk'), import('./features.js')]);

process.exitCode = await runCli({ variables, from, features, words: process.argv.slice(2), title });
