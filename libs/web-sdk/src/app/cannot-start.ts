interface Sentences {
  readonly title: string;
  readonly retry: string;
}

/** The only texts outside the message files: they show when nothing else could be loaded. */
const sentences: Readonly<Record<string, Sentences>> = {
  en: { title: 'The application could not start', retry: 'Try again' },
  nl: { title: 'De applicatie kon niet starten', retry: 'Opnieuw proberen' },
  de: { title: 'Die Anwendung konnte nicht gestartet werden', retry: 'Erneut versuchen' },
  fr: { title: 'L’application n’a pas pu démarrer', retry: 'Réessayer' },
};

/** A page without any library, for the moment before there is one: what is wrong, and retry. */
export function showCannotStart(root: Element, retry: () => void): void {
  const language = (document.documentElement.lang || navigator.language).split('-')[0] ?? 'en';
  const text = sentences[language] ?? sentences.en;
  const main = document.createElement('main');
  const title = document.createElement('h1');
  const button = document.createElement('button');
  main.className = 'atrium-cannot-start';
  title.textContent = text?.title ?? '';
  button.textContent = text?.retry ?? '';
  button.addEventListener('click', retry, { once: true });
  main.append(title, button);
  root.replaceChildren(main);
}
