import '@mantine/core/styles.css';
import { createWebApp } from '@atrium/web-sdk';
import { features } from './features.js';

void createWebApp({ features }).mount('#root');
