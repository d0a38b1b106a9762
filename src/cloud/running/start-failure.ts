/** A reason not to start that whoever runs the program can mend. Its message is one line that says how. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}
