#!/usr/bin/env node
// npm links a command when it installs, before anything is built: so the link points here.
import '../dist/zhengwen.js';
