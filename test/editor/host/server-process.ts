// Runs the VS Code server, whose program and arguments follow, as the leader of a process group. A stand-in that was
// killed can't end the group, so then the leader does. (A module loaded with `--require` would be inherited by the
// extension host and by what that starts.)
const parent = process.ppid;

setInterval(() => {
  if (process.ppid !== parent) process.kill(-process.pid, 'SIGKILL');
}, 1000).unref();

process.argv.splice(1, 1);
void import(process.argv[1]!);
