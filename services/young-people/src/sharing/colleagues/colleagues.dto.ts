import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, MaxLength } from 'class-validator';
import { AGENCIES, type Agency } from '#libs/contracts';
import { type Page, PageQuery, type Role } from '#libs/platform';

export class ColleaguesQuery extends PageQuery {
  @IsOptional()
  @IsIn(AGENCIES)
  agency?: Agency;

  @IsOptional()
  @MaxLength(200)
  team?: string;
}

export class ColleagueResponse {
  id: string;
  /** account, to name the colleague in a request */
  subject: string;
  name: string;
  role: Role;
  agency: Agency | null;
  team: string | null;
  /** the last day on which the account signed in */
  seenOn: string;
}

export class ColleaguesPage implements Page<ColleagueResponse> {
  @ApiProperty({ type: [ColleagueResponse] })
  items: ColleagueResponse[];
  /** value of `after` for the next page; null on the last page */
  next: string | null;
}
