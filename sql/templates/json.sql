CREATE FUNCTION jamsos.${type}_to_json(jamsos.${type}) RETURNS json
AS 'MODULE_PATHNAME', 'jamsos_${type}_to_json' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.${type}_to_json(jamsos.${type}) IS 'cast: the JSON text form as json';
CREATE CAST (jamsos.${type} AS json) WITH FUNCTION jamsos.${type}_to_json(jamsos.${type});
COMMENT ON CAST (jamsos.${type} AS json) IS 'the JSON text form as json; to_jsonb() and row_to_json() give the object by it';
CREATE CAST (json AS jamsos.${type}) WITH INOUT;
COMMENT ON CAST (json AS jamsos.${type}) IS 'validated like text input';
CREATE CAST (jamsos.${type} AS jsonb) WITH INOUT;
COMMENT ON CAST (jamsos.${type} AS jsonb) IS 'the JSON text form as jsonb';
CREATE CAST (jsonb AS jamsos.${type}) WITH INOUT;
COMMENT ON CAST (jsonb AS jamsos.${type}) IS 'validated like text input';
