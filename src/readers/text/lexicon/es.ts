import type { Lexicon } from './lexicon.js'

/** Spanish. */
export const es: Lexicon = {
  language: 'es',
  interface: `
    Menú | Buscar | Búsqueda | Iniciar sesión | Inicia sesión | Iniciar Sesión | Registrarse | Regístrate | Inicio |
    Portada | Ir al contenido | Saltar al contenido | Cerrar | Abrir | Volver | Siguiente | Anterior | Ir arriba |
    Volver arriba | Ver más | Mostrar más | Ver todo | Cargar más | Imprimir | Guardar | Escuchar |
    Escuchar artículo | Ampliar | Pantalla completa | Contacto | Quiénes somos | Sobre nosotros | Ayuda |
    Hemeroteca | Archivo | Secciones | El tiempo | Fotos | Galería | Vídeo | Video | Vídeos | Responder |
    Denunciar | Reportar un error | Añadir comentario | Deja un comentario | Copiar enlace | Mi cuenta | Ajustes |
    Publicidad en … | Aceptar | Rechazar | Mapa web | Trabaja con nosotros | Última hora | Ediciones |
    Deja una respuesta | Dejar una respuesta | Dejar un comentario | Cancelar la respuesta | Cancelar respuesta |
    Publicar el comentario | Publicar comentario | Tu dirección de correo electrónico no será publicada … |
    Los campos obligatorios están marcados con * | Guarda mi nombre … | Guardar mi nombre … |
    Introduce aquí tu comentario … | Introduce tus datos … | Estás comentando usando tu … |
    Recibir nuevas entradas … | Recibir un correo electrónico con … | Navegación de entradas | Entradas antiguas |
    Feed de entradas | Feed de comentarios | Funciona gracias a WordPress … | Debes estar conectado …
  `,
  share: `
    Compartir | Compartir … | Comparte … | Enviar | Enviar por correo | Tuitear | Síguenos | Síguenos … |
    Síguenos en … | Comparte esto | Me gusta | Me gusta esto | Me gusta Cargando
  `,
  promo: `
    Publicidad | Anuncio | Patrocinado | Contenido patrocinado | Suscríbete | Suscríbete … | Suscribirse |
    Newsletter | Boletín | Recibe … | Apúntate … | Lee también | Lee también … | Lea también | Lea también … |
    Leer más | Leer más … | Te puede interesar | Te puede interesar … | Te recomendamos … | Le puede interesar … |
    También te puede interesar … | Más información | Más información … | Noticias relacionadas |
    Artículos relacionados | Contenido relacionado | Relacionado | Relacionados | Lo más leído | Lo más visto |
    Más noticias | Más en … | Mira también … | Mira también | Ver también | Ver también … | Recomendado |
    Recomendados | Destacados | Exclusiva | En directo | Descarga … | Únete … | Sigue leyendo | Continúa leyendo |
    Solo para suscriptores | Entradas recientes | Comentarios recientes | Entradas relacionadas | Entrada anterior |
    Entrada siguiente
  `,
  tags: `
    Etiquetas | Temas | Archivado en | Archivado en … | Archivado en: … | Temas: … | Etiquetas: … | Más sobre |
    Temas relacionados | Palabras clave | En este artículo | Categorías | Categoría: … | Etiquetado … |
    Publicado en …
  `,
  counter: `
    # comentarios | # comentario | Comentarios (#) | Comentarios # | # min | # min de lectura |
    # minutos de lectura | Tiempo de lectura … | Lectura: # min | # vistas | # visitas | # compartidos
  `,
  legal: `
    Aviso legal | Política de privacidad | Política de cookies | Privacidad | Cookies | Condiciones de uso |
    Términos y condiciones | Términos de uso | … todos los derechos reservados | … todos los derechos reservados … |
    Configuración de cookies | … prohibida la reproducción … | … política de privacidad … |
    … prohibida su reproducción … | Código ético | Protección de datos | Privacidad y cookies: … |
    Este sitio usa Akismet …
  `,
  plea: `
    newsletter | boletín | suscríbete | suscripción | suscriptores | regístrate | inicia sesión | tu correo |
    su correo | tu cuenta | cookies | privacidad | consentimiento | haz clic | haga clic | descarga | síguenos |
    nuestra aplicación | publicidad | puedes | condiciones de uso | comparte
  `,
  paywall: `
    solo para suscriptores | exclusivo para suscriptores | para seguir leyendo | para continuar leyendo |
    ya eres suscriptor | contenido exclusivo para |
    suscríbete para leer
  `,
  interrupting: 'Publicidad | Continúa después de la publicidad | La noticia continúa tras la publicidad | Anuncio',
  ending: `
    Comentarios | Comentarios … | # comentarios | Noticias relacionadas | Lo más leído | Lo más visto |
    Te puede interesar | Más información | Archivado en | Sobre la firma | Sobre el autor | Etiquetas | Temas |
    Temas relacionados | Artículos relacionados | Compartir | Otras noticias | Más noticias |
    Contenido relacionado | Normas › | Deja una respuesta | Deja un comentario | Dejar una respuesta |
    Cancelar respuesta | Comparte esto | Me gusta esto | Relacionado | Entradas relacionadas |
    Navegación de entradas | Entradas recientes
  `,
  sections: `
    Política | Economía | Sociedad | Internacional | Mundo | Deportes | Cultura | Ciencia | Salud | Tecnología |
    Sucesos | España | Opinión | Educación | Nacional | Local | Negocios | Medio ambiente | Clima | Madrid |
    Cataluña | Televisión | Gente | Viajes | México | Argentina | Justicia
  `,
  news: 'Noticias | Actualidad | Últimas noticias',
  byline: `
    Por | Texto | Escrito por | Redactado por | Publicado por | Autor | Autora | Autores | Una noticia de |
    Un reportaje de | De
  `,
  aboutAuthor: 'Sobre la firma | Sobre el autor | Sobre la autora',
  reporting: 'Con información de | Por',
  editing: 'Editado por | Edición de | Traducción de | Traducido por',
  occupations: `
    corresponsal | enviado especial | enviada especial | redactor | redactora | periodista | columnista
  `,
  credit: `
    Foto | Fotos | Fotografía | Imagen | Crédito | Créditos | Foto de | Foto por | Ilustración | Foto de archivo |
    Imagen de archivo | Fuente de la imagen | Fuente | Cortesía | Foto cortesía
  `,
  captionLabel: 'Pie de foto',
  behindCredit: '',
  published: `
    Publicado | Publicado el | Publicada el | Fecha de publicación | Creado | Creada | Publicado: |
    Primera publicación | Fecha | Publicado a las
  `,
  modified: `
    Actualizado | Actualizado el | Actualizada | Actualizada el | Última actualización | Modificado |
    Actualización | Actualizado a las
  `,
  today: 'hoy',
  yesterday: 'ayer',
  minutesAgo: 'hace # minutos | hace # minuto | hace # min | hace un minuto | ahora mismo',
  hoursAgo: 'hace # horas | hace # hora | hace # h | hace una hora',
  daysAgo: 'hace # días | hace # día | hace un día',
  source: 'Fuente | Fuente: | Fuentes | Publicado originalmente en | Publicado originalmente por',
  copiedFrom: `
    Leer más en | Lea más en | Leer más | Seguir leyendo en | Ver más en | Más información en | Artículo original |
    Fuente
  `,
  missing: `
    página no encontrada | no se ha encontrado la página | no se encontró la página | página que buscas | página que
    busca | página solicitada | página no existe | página ya no existe | ya no está disponible | no está disponible
    | error 404 | no se encontraron resultados
  `,
  consent: `
    valoramos tu privacidad | valoramos su privacidad | nos importa tu privacidad | nosotros y nuestros socios |
    aceptar todo | aceptar todas | rechazar todo | aceptar y continuar | rechazar y suscribirse | configurar cookies
    | política de cookies | utilizamos cookies | usamos cookies | utiliza cookies | su consentimiento | tu
    consentimiento | interés legítimo |
    nosotros y nuestros # socios | nosotros y nuestros # proveedores
  `,
  blocked: `
    verifica que eres humano | no eres un robot | no soy un robot | habilita javascript | active javascript | activa
    javascript | javascript está desactivado | acceso denegado | acceso restringido | bloqueador de anuncios | no
    está disponible en su país | no disponible en su región | no disponible en tu país
  `,
  mailHead: 'De | Para | Enviado | Fecha',
  mailSubject: 'Asunto',
  and: 'y | e',
  questions: 'P | Pregunta',
  answers: 'R | Respuesta',
  abbreviations: `
    Sr | Sra | Srta | Sres | D | Dña | Dra | Ud | Uds | Av | Avda | c | pág | núm | art | cap | ed | ene |
    feb | abr | jun | jul | ago | sept | oct | nov | dic | aprox | tel | EE | UU | Gral | Lic | Ing
  `,
  hyphenated: '',
  suspended: '',
  outlets: `
    Diario | Periódico | Gaceta | Redacción | Agencia | Noticias | Prensa
  `,
  agencies: `
    EFE | Europa Press | Agencia EFE | Notimex | Télam | Servimedia | Colpisa | Cuartoscuro | Agencias |
    Agencia Reforma
  `,
}
