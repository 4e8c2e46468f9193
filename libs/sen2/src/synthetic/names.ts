/**
 * Names for invented people: common first names and surnames that sound East Anglian. 96 and 125 have no common
 * divisor, so counting through both at once gives 12,000 different names in any order.
 */
const words = (text: string) => text.trim().split(/\s+/);

const GIRLS = words(`
  Abigail Alice Amber Amelia Amy Anna Ava Bella Bethany Bonnie Caitlin Carys Chloe Clara Daisy Darcey Edith Eleanor Eliza
  Ella Ellie Elsie Emilia Emily Emma Erin Esme Eva Evelyn Evie Faith Florence Freya Gabriella Georgia Grace Gracie Hallie
  Hannah Harper Harriet Heidi Hollie Imogen Iris Isabel Isabelle Isla Ivy Jasmine Jessica Katie Kayleigh Lara Lauren Layla
  Leah Lexi Lily Lola Lottie Lucy Luna Lydia Mabel Maisie Maria Martha Matilda Megan Mia Millie Molly Nancy Niamh Olivia
  Orla Paige Penelope Phoebe Poppy Robyn Rosie Ruby Sadie Sarah Scarlett Shannon Sienna Skye Sophia Sophie Summer Thea
  Violet Zara`);

const BOYS = words(`
  Aaron Adam Aidan Albert Alexander Alfie Archie Arthur Ashton Bailey Benjamin Billy Blake Bobby Bradley Caleb Callum
  Cameron Charlie Christopher Connor Daniel David Declan Dexter Dylan Edward Eli Elliot Ethan Evan Ezra Felix Finley Finn
  Frankie Freddie Frederick Gabriel George Hamza Harley Harrison Harry Harvey Henry Hugo Hunter Isaac Jack Jacob Jake James
  Jamie Jayden Jesse Joel Joseph Joshua Jude Kai Kian Kieran Leo Leon Lewis Liam Logan Louie Louis Lucas Luke Mason Matthew
  Max Michael Mohammed Nathan Noah Oliver Oscar Owen Reggie Reuben Riley Roman Ronnie Rory Ryan Samuel Stanley Theo Thomas
  Toby William Zachary`);

const SURNAMES = words(`
  Alden Aldous Amis Arnup Baldry Balls Bane Barnard Beales Bidwell Blyth Borrett Bowles Brett Brundle Buck Bullen Bunn Burgess
  Bussey Carver Catchpole Chapman Chaplin Chittock Clarke Cobbold Colman Copeman Crisp Cubitt Dack Daynes Dewing Docking
  Drake Duffield Dunthorne Dye Eagle Ebbage Eke Elvin English Fenn Filby Fisk Forster Foulger Frary Fulcher Futter Gedge
  George Gooch Goose Goulder Green Grimmer Gunton Gurney Hales Harmer Harvey Hewitt Hipperson Howes Howlett Huggins Jarvis
  Jermy Kemp Kerrison Kett Larter Leeder Leggett Lincoln Loades Lusher Mace Mallett Mann Meale Mindham Moy Mutimer Neave
  Nudd O'Neill Olley Palgrave Parfitt Paston Peachey Pegg Plumstead Pye Quantrill Ransome Riches Rix Rudd Sayer Seago Self
  Sewell Shreeve Skipper Smith Sparkes Springall Thirtle Thrower Tooke Tuddenham Utting Vincent Wacey Warnes Watts Woodhouse
  Wymer Youngs Yaxley`);

/** Has no common divisor with 12,000, so that neighbours in a return are not neighbours in the alphabet. */
const STRIDE = 7919;

/**
 * A name for each sex and whole number from 0. Different numbers have different names; above 12,000 the surnames are
 * double.
 */
export function nameFor(sex: 'F' | 'M', number: number): { forename: string; surname: string } {
  const forenames = sex === 'F' ? GIRLS : BOYS;
  const names = forenames.length * SURNAMES.length;
  const round = Math.floor(number / names);
  const place = ((number % names) * STRIDE) % names;
  const at = (list: readonly string[], index: number) => list[index % list.length] as string;
  const surname = at(SURNAMES, place);
  return {
    forename: at(forenames, place),
    surname: round === 0 ? surname : `${surname}-${at(SURNAMES, place + round)}`,
  };
}

export const NAME_LISTS = { GIRLS, BOYS, SURNAMES } as const;
