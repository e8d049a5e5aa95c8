import type { Lexicon } from './lexicon.js'

/** Turkish. */
export const tr: Lexicon = {
  language: 'tr',
  interface: `
    Menü | Ara | Arama | Giriş | Giriş yap | Üye ol | Çıkış | Ana sayfa | Anasayfa | İçeriğe geç | Kapat | Aç |
    Geri | İleri | Sonraki | Önceki | Yukarı | Yukarı çık | Daha fazla | Daha fazla göster | Tümünü gör | Tümü |
    Yazdır | Kaydet | Dinle | Haberi dinle | Büyüt | İletişim | Hakkımızda | Künye | Yardım | Arşiv | Kategoriler |
    Hava durumu | Fotoğraflar | Galeri | Foto galeri | Video | Videolar | Yanıtla | Şikayet et | Yorum yap |
    Yorum yaz | Yorum ekle | Bağlantıyı kopyala | Linki kopyala | Hesabım | Ayarlar | Reklam | Kabul et |
    Site haritası | Abone girişi | Yazı boyutu | Son dakika | Haberler | Bir yanıt yazın | Bir cevap yazın |
    Bir yorum yazın | Yanıtı iptal et | Cevabı iptal et | Yorum gönder | E-posta adresiniz yayınlanmayacak … |
    E-posta hesabınız yayımlanmayacak … | Gerekli alanlar * ile işaretlenmişlerdir |
    Daha sonraki yorumlarımda kullanılması için … | Yazı gezinmesi | Yazı dolaşımı | Yazı akışı | Yorum akışı
  `,
  share: `
    Paylaş | Paylaş … | Gönder | Tweetle | Arkadaşına gönder | Bizi takip edin | Bizi takip edin … | Beğen |
    Facebook’ta paylaş | Takip et
  `,
  promo: `
    Reklam | Advertorial | Sponsorlu | Sponsorlu içerik | Abone ol | Abone olun | Abone olun … | Bülten |
    Bültenimize … | İlgili haberler | İlgili haber | İlgili haber … | Ayrıca okuyun | Ayrıca oku … | Devamını oku |
    Devamı için … | Haberin devamı … | Bunlar da ilginizi çekebilir | İlginizi çekebilir | İlginizi çekebilecek … |
    Benzer haberler | Diğer haberler | En çok okunanlar | En çok okunan | Çok okunanlar | Popüler | Önerilen |
    Editörün seçtikleri | Günün manşetleri | Özel haber | Canlı | … kanalımıza katılın … | Takip edin … |
    Uygulamayı indirin … | Tıklayın … | … için tıklayın … | … için tıklayınız … | Son yazılar | Son yorumlar |
    İlgili yazılar | Benzer yazılar | Önceki yazı | Sonraki yazı
  `,
  tags: `
    Etiketler | Konular | Anahtar kelimeler | Etiketler: … | Konular: … | Etiket | İlgili konular
  `,
  counter: `
    # yorum | Yorumlar (#) | Yorum (#) | # dk | # dakika | # dk okuma | # dakikalık okuma | Okuma süresi … |
    # görüntülenme | # okunma | # okuma | # kez okundu | # paylaşım
  `,
  legal: `
    Gizlilik | Gizlilik politikası | Kullanım koşulları | Çerez politikası | Kullanım şartları | Veri politikası |
    KVKK | KVKK … | Aydınlatma metni | … tüm hakları saklıdır | … tüm hakları saklıdır … | … her hakkı saklıdır … |
    … çerez … | … izinsiz … | Yasal uyarı | Yasal uyarı …
  `,
  plea: `
    bülten | abone ol | abone | kaydol | üye ol | giriş yap | e-posta adresiniz | hesabınız | çerezler | çerez |
    gizlilik | izin | tıklayın | tıklayınız | indirin | takip edin | uygulama | reklam | kullanım koşulları |
    kişisel veri | yorum yap
  `,
  paywall: `
    sadece aboneler | abonelere özel | okumaya devam etmek için | zaten abone misiniz |
    devamını okumak için
  `,
  interrupting: 'Reklam | Reklamdan sonra devam ediyor | Haberin devamı reklamdan sonra | Haberin devamı',
  ending: `
    Yorumlar | Yorumlar … | İlgili haberler | Benzer haberler | Diğer haberler | En çok okunanlar | Etiketler |
    Bunlar da ilginizi çekebilir | İlginizi çekebilir | Son haberler | Yorum yap | Paylaş | Yazarın diğer yazıları |
    Yazar hakkında | Kaynak: … | Çok okunanlar | Bir yanıt yazın | Bir cevap yazın | Bir yorum yazın |
    Yanıtı iptal et | Cevabı iptal et | İlgili yazılar | Benzer yazılar | Yazı gezinmesi | Yazı dolaşımı
  `,
  sections: `
    Gündem | Siyaset | Ekonomi | Spor | Dünya | Kültür | Kültür-Sanat | Kültür Sanat | Bilim | Teknoloji | Sağlık |
    Yaşam | Eğitim | Türkiye | Politika | Finans | Magazin | Çevre | Yerel | Yazarlar | Güncel | Otomobil |
    Seyahat | Toplum
  `,
  news: 'Haberler | Haber | Tüm haberler | Güncel haberler | Son dakika',
  byline: 'Yazar | Haber | Yazan | Muhabir | Röportaj | Hazırlayan | Haber: | Yazı',
  aboutAuthor: 'Yazar hakkında',
  reporting: 'Haber | Muhabir | Yazan',
  editing: 'Editör | Düzenleyen | Çeviri | Derleyen | Redaktör',
  occupations: 'muhabir | muhabiri | yazar | yazarı | gazeteci | editör | köşe yazarı | temsilcisi',
  credit: `
    Fotoğraf | Fotoğraflar | Foto | Görsel | Kaynak | Fotoğraf: | İllüstrasyon | Arşiv | Kamera
  `,
  captionLabel: 'Fotoğraf altı yazısı',
  behindCredit: '',
  published: `
    Yayınlanma | Yayın tarihi | Yayınlanma tarihi | Yayımlanma | Yayınlandı | Giriş tarihi | Oluşturulma |
    Oluşturulma tarihi | Eklenme | Eklenme tarihi | Giriş | Tarih | Haber giriş
  `,
  modified: `
    Güncelleme | Güncellenme | Son güncelleme | Güncelleme tarihi | Güncellendi | Son güncellenme |
    Güncellenme tarihi
  `,
  today: 'bugün',
  yesterday: 'dün',
  minutesAgo: '# dakika önce | # dk önce | # dk. önce | bir dakika önce | az önce',
  hoursAgo: '# saat önce | bir saat önce | # sa önce',
  daysAgo: '# gün önce | bir gün önce',
  source: 'Kaynak | Kaynak: | Kaynaklar | İlk yayınlandığı yer',
  copiedFrom: `
    Devamını oku | Devamı için | Devamı | Haberin devamı | Daha fazlası için | Haberin tamamı | Orijinal haber |
    Kaynak
  `,
  missing: `
    sayfa bulunamadı | aradığınız sayfa | istenen sayfa | sayfa mevcut değil | sayfa kaldırılmış | içerik
    kaldırılmıştır | artık mevcut değil | hata 404 | 404 hatası | sonuç bulunamadı
  `,
  consent: `
    gizliliğinize değer veriyoruz | gizliliğinize önem veriyoruz | biz ve ortaklarımız | tümünü kabul et | tümünü
    reddet | çerez ayarları | çerez politikası | çerez tercihleri | çerezleri kullanıyoruz | çerezler kullanıyoruz |
    çerezleri kullanır | açık rıza | kişisel verilerin korunması | meşru menfaat |
    biz ve # ortağımız
  `,
  blocked: `
    insan olduğunuzu doğrulayın | robot olmadığınızı | javascript’i etkinleştirin | javascript etkinleştirin |
    erişim engellendi | erişim reddedildi | erişiminiz engellendi | reklam engelleyici | ülkenizde kullanılamıyor |
    bölgenizde kullanılamıyor
  `,
  mailHead: 'Kimden | Kime | Gönderen | Gönderildi | Tarih',
  mailSubject: 'Konu',
  and: 've | ile',
  questions: 'S | Soru',
  answers: 'C | Cevap | Y | Yanıt',
  abbreviations: `
    Sn | Av | Doç | Yrd | Öğr | Gör | Cad | Sok | Mah | Apt | No | Tel | vb | vd | örn | bkz | yy | Alb |
    Gen | Org | Ltd | Şti | Oca | Şub | Mar | Nis | May | Haz | Tem | Ağu | Eyl | Eki | Kas | Ara
  `,
  hyphenated: '',
  suspended: '',
  outlets: `
    Gazetesi | Ajansı | Haber | Haberleri
  `,
  agencies: `
    AA | Anadolu Ajansı | DHA | İHA | Demirören | Demirören Haber Ajansı | İhlas Haber Ajansı | ANKA | THA |
    DepoPhotos
  `,
}
