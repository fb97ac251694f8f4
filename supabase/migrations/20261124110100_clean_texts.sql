-- What people write, made safe to show: composed (NFC), without characters that nobody sees or that turn the
-- words of others around. The same as cleanText() of src/domain/text/clean-text.ts. The block █ is the mark of a
-- moderator's redaction, and nobody else's.
create function private.clean_text(raw text, out cleaned text, out removed text[])
language plpgsql immutable set search_path = ''
as $$
begin
  cleaned := replace(replace(coalesce(raw, ''), E'\r\n', E'\n'), E'\r', E'\n');
  cleaned := replace(cleaned, E'\t', ' ');
  removed := array_remove(array[
    case when cleaned ~ '[\u0001-\u0009\u000B-\u001F\u007F-\u009F]' then 'control' end,
    case when cleaned ~ '[\u202A-\u202E\u2066-\u2069]' then 'bidi' end,
    case when cleaned ~ '[\u00AD\u200B\u2028\u2029\u2060-\u2065\u206A-\u206F\u2588\uFEFF\uFFF9-\uFFFB\U000E0000-\U000E007F]' then 'invisible' end,
    case when cleaned ~ '[\uE000-\uF8FF\U000F0000-\U0010FFFF]' then 'private_use' end], null);
  if removed <> '{}' then
    cleaned := regexp_replace(cleaned, '[\u0001-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u00AD\u200B\u2028\u2029\u2060-\u2065\u206A-\u206F\u2588\uFEFF\uFFF9-\uFFFB\U000E0000-\U000E007F\uE000-\uF8FF\U000F0000-\U0010FFFF]', '', 'g');
  end if;
  cleaned := regexp_replace(normalize(cleaned, nfc), '\n{3,}', E'\n\n', 'g');
  cleaned := btrim(cleaned, E' \n\u00A0\u3000');
end;
$$;

revoke all on function private.clean_text(text) from public;
