entente_part(text text/reader.c text/segments.c)
