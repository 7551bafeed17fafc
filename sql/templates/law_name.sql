	${column} text ${null} CHECK (${column} <> '' AND octet_length(${column}) <= 63 AND ${column} !~ '[[:cntrl:]]'),
