// Stands in the bundle for ask-sdk-model, whose only code is the clients of Alexa's web services. ask-sdk-core asks for
// them by this name and uses them only in a skill that is given an API client.
exports.services = {};
