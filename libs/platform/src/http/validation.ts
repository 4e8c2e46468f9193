import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import {
  IsNotEmpty,
  IsString,
  MaxLength,
  type ValidationError,
  ValidateBy,
  type ValidationOptions,
  buildMessage,
} from 'class-validator';
import { Transform } from 'class-transformer';
import { applyDecorators } from '@nestjs/common';
import { cleanName, type FieldError, invalid, isId, isName, NAME_LENGTH, parseCalendarDate } from '#libs/kernel';
import { fieldsOf, shapeErrors } from './shape.js';

/** class-validator's constraint names, as the stable codes of docs/errors.md. */
const CODES: Record<string, string> = {
  isNotEmpty: 'REQUIRED',
  isDefined: 'REQUIRED',
  whitelistValidation: 'UNKNOWN_FIELD',
  isIn: 'NOT_IN_LIST',
  isEnum: 'NOT_IN_LIST',
  maxLength: 'TOO_LONG',
  minLength: 'TOO_SHORT',
  arrayMaxSize: 'TOO_MANY',
  arrayMinSize: 'TOO_FEW',
  isName: 'NAME_WITHOUT_LETTERS',
  isCalendarDate: 'NOT_A_DATE',
  isRecordId: 'NOT_AN_ID',
  max: 'TOO_LARGE',
  min: 'TOO_SMALL',
};

const screaming = (name: string) => name.replace(/([A-Z])/g, '_$1').toUpperCase();

function fieldErrors(errors: readonly ValidationError[], path = ''): FieldError[] {
  return errors.flatMap((error) => {
    const field = path ? `${path}.${error.property}` : error.property;
    const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => {
      // A missing value is one error, not one for each constraint that it fails.
      const missing = error.value === undefined && constraint !== 'whitelistValidation';
      return { field, code: missing ? 'REQUIRED' : (CODES[constraint] ?? screaming(constraint)), message };
    });
    const distinct = own.filter((e, i) => own.findIndex((o) => o.code === e.code) === i);
    return [...distinct, ...fieldErrors(error.children ?? [], field)];
  });
}

/** Checks the shape of a body by its class, then its values. */
class RequestPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type, metatype } = metadata;
    if (type === 'body' && metatype && value !== undefined && fieldsOf(metatype).size > 0) {
      const errors = shapeErrors(value, metatype);
      if (errors.length > 0) throw invalid(errors);
    }
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

/**
 * Validates the shape of requests: unknown fields are errors, null is one unless the field's type has it, and every wrong
 * field gets a code.
 */
export function validationPipe(): ValidationPipe {
  return new RequestPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    validationError: { target: false, value: true },
    exceptionFactory: (errors) => invalid(fieldErrors(errors)),
  });
}

export function IsCalendarDate(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isCalendarDate',
      validator: {
        validate: (value) => typeof value === 'string' && parseCalendarDate(value) !== null,
        defaultMessage: buildMessage((each) => `${each}$property must be a calendar day, YYYY-MM-DD`, options),
      },
    },
    options,
  );
}

export function IsRecordId(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isRecordId',
      validator: {
        validate: (value) => typeof value === 'string' && isId(value),
        defaultMessage: buildMessage((each) => `${each}$property must be the id of a record`, options),
      },
    },
    options,
  );
}

/** Text from people: a string, trimmed, not empty, at most `max` characters. */
export function Words(max: number, options?: ValidationOptions): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsString(options),
    IsNotEmpty(options),
    MaxLength(max, options),
  );
}

function HasLetters(): PropertyDecorator {
  return ValidateBy({
    name: 'isName',
    validator: {
      validate: (value) => typeof value !== 'string' || value === '' || isName(value),
      defaultMessage: buildMessage((each) => `${each}$property must have a letter`),
    },
  });
}

/** The name of a person, without hidden characters: they are removed, because nobody can see or correct them. */
export function PersonName(max = NAME_LENGTH): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? cleanName(value) : value)),
    IsString(),
    IsNotEmpty(),
    HasLetters(),
    MaxLength(max),
  );
}

/** Turns a list in the query, `identity,needs`, into an array for the validators below it. */
export const ByCommas = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value));
