// Stands in for AWS SDK v2, which ask-sdk-test names but our tests never call: nothing here may reach AWS.
function Unavailable() {
  throw new Error('aws-sdk v2 is replaced by a shim in this project');
}
module.exports = { CloudFormation: Unavailable, Lambda: Unavailable };
