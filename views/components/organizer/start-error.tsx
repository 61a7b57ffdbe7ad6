/** The reason why a chat was not created, for the start page's alert. */
export const StartError = ({ text }: { readonly text: string }) => <p>{text}</p>;
