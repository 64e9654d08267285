/** Runs before every test file: TypeGraphQL asks for the metadata API before the first record is loaded. */
import 'reflect-metadata';
