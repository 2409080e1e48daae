// Stands in for aws-sdk-mock, which would drag in AWS SDK v2.
module.exports = { mock() {}, restore() {} };
