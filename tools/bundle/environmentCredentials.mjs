// Stands in the bundle for the AWS SDK's ways of finding credentials (files, single sign-on, instance metadata ...), two
// fifths of what it is: on AWS Lambda they stand in the environment.
import { fromEnv } from '@aws-sdk/credential-provider-env';

export const defaultProvider = (init) => fromEnv(init);
