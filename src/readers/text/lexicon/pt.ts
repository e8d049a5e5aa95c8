import type { Lexicon } from './lexicon.js'

/** Portuguese. */
export const pt: Lexicon = {
  language: 'pt',
  interface: `
    Menu | Buscar | Busca | Pesquisar | Pesquisa | Entrar | Iniciar sessão | Sair | Cadastre-se | Registar |
    Início | Página inicial | Ir para o conteúdo | Pular para o conteúdo | Fechar | Abrir | Voltar | Próximo |
    Anterior | Topo | Voltar ao topo | Ver mais | Mostrar mais | Ver tudo | Ver todos | Carregar mais | Imprimir |
    Salvar | Guardar | Ouvir | Ouvir artigo | Ampliar | Contato | Contacto | Contactos | Fale conosco | Quem somos |
    Sobre nós | Ajuda | Arquivo | Seções | Secções | Editorias | Tempo | Fotos | Galeria | Vídeo | Vídeos |
    Responder | Denunciar | Comunicar erro | Deixe um comentário | Deixe o seu comentário | Copiar link |
    Copiar ligação | Minha conta | Configurações | Anuncie | Aceitar | Mapa do site | Trabalhe conosco |
    Últimas notícias | Deixe uma resposta | Deixar um comentário | Cancelar resposta | Publicar comentário |
    O seu endereço de e-mail não será publicado … | O seu endereço de email não será publicado … |
    O seu endereço de correio electrónico não será publicado … | Campos obrigatórios são marcados com * |
    Salvar meus dados … | Guardar o meu nome … | Insira seu comentário aqui … | Preencha os seus dados abaixo … |
    Você está comentando utilizando sua … | Notifique-me … | Avise-me … | Navegação de Post | Navegação de posts |
    Navegação de artigos | Feed de posts | Feed de comentários | Orgulhosamente mantido com WordPress
  `,
  share: `
    Compartilhar | Compartilhe | Compartilhe … | Compartilhar … | Partilhar | Partilhar … | Partilhe … | Enviar |
    Enviar por e-mail | Siga-nos | Siga-nos … | Tuitar | Compartilhe isso | Partilhar isto | Curtir | Curtir isso |
    Gosto disto | Curtir Carregando
  `,
  promo: `
    Publicidade | Anúncio | Patrocinado | Conteúdo patrocinado | Assine | Assine … | Assinar | Subscreva |
    Subscreva … | Newsletter | Receba … | Inscreva-se … | Inscreva-se | Leia também | Leia também … | Leia mais |
    Leia mais … | Leia ainda … | Ler mais | Veja também | Veja também … | Veja mais … | Saiba mais | Saiba mais … |
    Relacionadas | Relacionados | Notícias relacionadas | Artigos relacionados | Conteúdo relacionado | Mais lidas |
    As mais lidas | Mais lidos | Mais vistas | Recomendado | Recomendados | Destaques | Em destaque |
    Você pode gostar … | Exclusivo | Continua após a publicidade | Continua depois da publicidade | Ao vivo |
    Baixe … | Clique aqui … | Participe … | Entre no … | Conteúdo exclusivo para assinantes | Continue lendo |
    Posts recentes | Artigos recentes | Comentários recentes | Posts relacionados | Relacionado | Post anterior |
    Próximo post | Artigo anterior | Próximo artigo
  `,
  tags: `
    Tags | Tópicos | Temas | Palavras-chave | Assuntos | Tópicos: … | Etiquetas | Mais sobre | Tudo sobre |
    Temas relacionados | Categorias | Categoria: … | Publicado em … | Marcado …
  `,
  counter: `
    # comentários | # comentário | Comentários (#) | # min | # min de leitura | # minutos de leitura |
    Tempo de leitura … | Leitura: # min | # visualizações | # partilhas | # compartilhamentos
  `,
  legal: `
    Política de privacidade | Termos de uso | Termos e condições | Política de cookies | Privacidade | Cookies |
    … todos os direitos reservados | … todos os direitos reservados … | … direitos reservados … | Ficha técnica |
    Estatuto editorial | Expediente | … proibida a reprodução … | … política de privacidade … |
    Configurações de cookies | Princípios editoriais | Privacidade e cookies: … | Este site utiliza o Akismet …
  `,
  plea: `
    newsletter | assine | assinatura | assinantes | subscreva | inscreva-se | registe-se | faça login | seu e-mail |
    sua conta | cookies | privacidade | consentimento | clique aqui | baixe | siga-nos | publicidade | aplicativo |
    termos de uso | exclusivo para
  `,
  paywall: `
    exclusivo para assinantes | para continuar lendo | para continuar a ler | já é assinante |
    conteúdo exclusivo para |
    assine para ler | assine para continuar
  `,
  interrupting:
    'Publicidade | Continua depois da publicidade | Continua após a publicidade | A notícia continua após a publicidade | Anúncio',
  ending: `
    Comentários | Comentários … | # comentários | Leia também | Notícias relacionadas | Artigos relacionados |
    Mais lidas | As mais lidas | Veja também | Tags | Tópicos | Sobre o autor | Recomendados | Últimas notícias |
    Mais sobre | Compartilhe | Partilhar | Relacionadas | Outras notícias | Deixe um comentário | Saiba mais |
    Deixe uma resposta | Deixar um comentário | Deixe o seu comentário | Cancelar resposta | Compartilhe isso |
    Partilhar isto | Curtir isso | Relacionado | Posts relacionados | Navegação de Post | Posts recentes
  `,
  sections: `
    Política | Economia | Sociedade | Internacional | Mundo | Esportes | Esporte | Desporto | Cultura | Ciência |
    Saúde | Tecnologia | Polícia | Brasil | Portugal | País | Opinião | Educação | Nacional | Local | Negócios |
    Meio ambiente | Ambiente | Cotidiano | Cidade | Cidades | Notícias | Região | Entretenimento | Futebol | Justiça | Viagem
  `,
  news: 'Notícias | Atualidade | Atualidades | Últimas notícias',
  byline: `
    Por | Texto | Texto de | Escrito por | Publicado por | Autor | Autora | Da Redação | Reportagem de | De
  `,
  aboutAuthor: 'Sobre o autor | Sobre a autora',
  reporting: 'Reportagem de | Por | Texto de',
  editing: 'Edição de | Editado por | Tradução de | Edição',
  occupations: `
    jornalista | repórter | correspondente | redator | redatora | colunista | enviado especial | enviada especial
  `,
  credit: `
    Foto | Fotos | Foto de | Fotografia | Imagem | Crédito | Créditos | Ilustração | Foto de arquivo | Reprodução |
    Divulgação | Fonte | Arte
  `,
  captionLabel: 'Legenda da foto',
  behindCredit: '',
  published: `
    Publicado | Publicado em | Publicada em | Data de publicação | Criado em | Postado em | Publicação | Publicado a
  `,
  modified: `
    Atualizado | Atualizado em | Atualizada em | Atualizado há | Última atualização | Modificado em | Actualizado |
    Atualização
  `,
  today: 'hoje',
  yesterday: 'ontem',
  minutesAgo: 'há # minutos | há # minuto | há # min | # minutos atrás | # minuto atrás | há um minuto | agora mesmo',
  hoursAgo: 'há # horas | há # hora | há # h | # horas atrás | # hora atrás | há uma hora',
  daysAgo: 'há # dias | há # dia | # dias atrás | # dia atrás | há um dia',
  source: 'Fonte | Fonte: | Fontes | Publicado originalmente em | Publicado originalmente por',
  copiedFrom: `
    Leia mais em | Leia mais | Continue lendo em | Saiba mais em | Veja mais em | Ler mais em | Artigo original |
    Fonte
  `,
  missing: `
    página não encontrada | página não existe | página que procura | página que você procura | página solicitada |
    não foi encontrada | já não está disponível | não está mais disponível | erro 404 | nenhum resultado encontrado
  `,
  consent: `
    valorizamos a sua privacidade | sua privacidade | nós e os nossos parceiros | nós e nossos parceiros | aceitar
    tudo | aceitar todos | rejeitar tudo | rejeitar todos | definições de cookies | política de cookies | utilizamos
    cookies | usamos cookies | utiliza cookies | seu consentimento | interesse legítimo |
    nós e os nossos # parceiros | nós e nossos # parceiros
  `,
  blocked: `
    verifique que é humano | não é um robô | não sou um robô | ative o javascript | habilite o javascript |
    javascript está desativado | acesso negado | acesso restrito | bloqueador de anúncios | não está disponível no
    seu país | não disponível na sua região
  `,
  mailHead: 'De | Para | Enviado | Enviada em | Data',
  mailSubject: 'Assunto',
  and: 'e',
  questions: 'P | Pergunta',
  answers: 'R | Resposta',
  abbreviations: `
    Sr | Sra | Srs | Dra | Exmo | Av | art | pág | cap | núm | jan | fev | mar | abr | mai | jun | jul | ago
    | set | out | nov | dez | tel | aprox | ex | Eng | Gen
  `,
  hyphenated: '…-lhe | …-lhes | bem-… | recém-…',
  suspended: '',
  outlets: `
    Diário | Jornal | Folha | Gazeta | Tribuna | Correio | Agência | Redação | Notícias | Rádio
  `,
  agencies: `
    Lusa | Agência Lusa | Agência Brasil | Folhapress | Estadão Conteúdo | Agência Estado | Agência O Globo |
    Global Imagens
  `,
}
