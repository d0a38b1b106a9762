/** A reason not to start that whoever runs the program can mend. Its message says how, in one line each. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}
