/** Why a chat was not made; put into the start page's alert. */
export const StartError = ({ text }: { readonly text: string }) => <p>{text}</p>;
